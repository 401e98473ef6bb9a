import { FIRM_ROLES, type FirmRole } from '@permitdesk/domain/access/engagements';
import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Select } from '../../shared/ui/select';
import { colleaguesQuery } from '../custodians/custodian-queries';
import { employersQuery } from '../employers/employer-queries';
import type { EngagementView } from './engagement-queries';
import { useEngagementTexts } from './texts';

const NOBODY = 'none';

interface StaffFormProps {
  readonly engagement: EngagementView;
  readonly onDone: (list: Api['EngagementListView']) => void;
  readonly onCancel: () => void;
}

/** Who of the firm works for a client, each in one role. */
export const StaffForm = ({ engagement, onDone, onCancel }: StaffFormProps) => {
  const t = useEngagementTexts();
  const say = useSay();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const { data: employers } = useQuery(employersQuery);
  const staffed: Record<string, FirmRole | typeof NOBODY> = Object.fromEntries(
    engagement.staff.map(({ id, roles }) => [id, roles[0] ?? NOBODY]),
  );
  const form = useForm({
    initial: {
      staff: staffed,
      employerId: engagement.employerId ?? NOBODY,
    },
    check: ({ staff }) => (Object.values(staff).some((role) => role !== NOBODY) ? {} : { staff: t('somebody') }),
    send: ({ staff, employerId }) =>
      answer(
        api.PUT('/api/v1/engagements/{id}/staff', {
          params: { path: { id: engagement.id } },
          body: {
            staff: Object.entries(staff).flatMap(([accountId, role]) =>
              role === NOBODY ? [] : [{ accountId, roles: [role] }],
            ),
            ...(employerId === NOBODY ? {} : { employerId }),
          },
        }),
      ),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {engagement.state === 'invited' ? t('accept') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-muted text-pretty">{t('staffLead')}</p>
      {(colleagues?.items ?? []).map(({ id, name }) => (
        <Select
          key={id}
          label={name}
          name={`staff.${id}`}
          value={form.values.staff[id] ?? NOBODY}
          onChange={(role) => form.set('staff', { ...form.values.staff, [id]: role })}
          options={[
            { value: NOBODY, label: t('notThere') },
            ...FIRM_ROLES.map((role) => ({ value: role, label: say(ROLE_NAMES[role]) })),
          ]}
          error={undefined}
        />
      ))}
      <Select
        label={t('sameAs')}
        name="employerId"
        help={t('sameAsHelp')}
        value={form.values.employerId}
        onChange={(value) => form.set('employerId', value)}
        options={[
          { value: NOBODY, label: t('notTied') },
          ...(employers?.items ?? []).map(({ id, operatingName }) => ({ value: id, label: operatingName })),
        ]}
        error={form.errorOf('employerId')}
      />
    </FormBody>
  );
};
