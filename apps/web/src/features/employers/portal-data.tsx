import { FileText, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { OfferFieldValue } from '../../shared/offer-fields/offer-field-value';
import { sectionsOf } from '../../shared/offer-fields/offer-sections';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Drawer } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { KeyValues } from '../../shared/ui/key-values';
import { useMay } from '../session/session-query';
import type { EmployerView } from './employer-queries';
import { PortalDataForm } from './portal-data-form';
import { useEmployerTexts } from './texts';

/** The values of the portal's business form, by the portal's own questions. */
export const PortalData = ({ employer }: { readonly employer: EmployerView }) => {
  const t = useEmployerTexts();
  const say = useSay();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const sections = sectionsOf('business', ({ id }) => employer.details[id] !== undefined);
  const edit = may('employer.edit') && (
    <Button size="small" onPress={() => setEditing(true)}>
      <Pencil size={14} aria-hidden />
      {t('editPortalData')}
    </Button>
  );
  return (
    <>
      {sections.length === 0 ? (
        <Card>
          <EmptyState icon={FileText} title={t('portalDataEmptyTitle')} action={edit}>
            {t('portalDataEmpty')}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t('portalData')} aside={edit}>
          <p className="pb-4 text-muted">{t('portalDataLead')}</p>
          <div className="flex flex-col gap-6">
            {sections.map(({ title, fields }) => (
              <section key={title.en}>
                <h3 className="pb-2 text-sm font-semibold">{say(title)}</h3>
                <KeyValues
                  items={fields.flatMap((field) => {
                    const value = employer.details[field.id];
                    return value === undefined
                      ? []
                      : [{ key: say(field.label), value: <OfferFieldValue field={field} value={value} /> }];
                  })}
                />
              </section>
            ))}
          </div>
        </Card>
      )}
      <Drawer title={t('portalData')} isOpen={isEditing} onClose={() => setEditing(false)} width="wide">
        <PortalDataForm employer={employer} onClose={() => setEditing(false)} />
      </Drawer>
    </>
  );
};
