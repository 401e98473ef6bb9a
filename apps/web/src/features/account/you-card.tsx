import type { Language } from '@permitdesk/domain/law/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { speak } from '../../shared/i18n/i18n';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { KeyValues } from '../../shared/ui/key-values';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { sessionQuery } from '../session/session-query';
import type { Account } from './account-query';
import { useAccountTexts } from './texts';

/** The name of the reader and the language they read. */
export const YouCard = ({ account, onChanged }: { readonly account: Account; readonly onChanged: () => void }) => {
  const t = useAccountTexts();
  const { language } = useReader();
  const queries = useQueryClient();
  const form = useForm({
    initial: { displayName: account.displayName },
    check: ({ displayName }) => (displayName.trim() === '' ? { displayName: t('nameMissing') } : {}),
    send: (body) => answer(api.PUT('/api/v1/account', { body })),
    onDone: () => {
      toast(t('saved'));
      onChanged();
    },
  });
  const speakTo = useMutation({
    mutationFn: (wanted: Language) => answer(api.PUT('/api/v1/session/language', { body: { language: wanted } })),
    onMutate: (wanted) => speak(wanted),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });
  return (
    <Card title={t('you')}>
      <KeyValues items={[{ key: t('email'), value: account.email }]} className="pb-4" />
      <FormBody
        form={form}
        actions={
          <Button type="submit" isPending={form.isSending}>
            {t('save')}
          </Button>
        }
      >
        <TextField
          label={t('name')}
          name="displayName"
          help={t('nameHelp')}
          autoComplete="name"
          value={form.values.displayName}
          onChange={(displayName) => form.set('displayName', displayName)}
          error={form.errorOf('displayName')}
        />
      </FormBody>
      <RadioGroup<Language>
        label={t('language')}
        name="language"
        orientation="horizontal"
        className="mt-4 border-t border-border pt-4"
        options={[
          { value: 'en', label: t('languageEn') },
          { value: 'fr', label: t('languageFr') },
        ]}
        value={language}
        onChange={(wanted) => speakTo.mutate(wanted)}
      />
    </Card>
  );
};
