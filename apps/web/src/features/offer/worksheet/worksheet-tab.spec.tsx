import type { OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OfficeProvider } from '../../../shared/ui/office';
import type { OfferView } from '../offer-queries';
import type { ShownMark } from './copy-marks';
import { WorksheetTab } from './worksheet-tab';

const VALUES: OfferValues = {
  business_number: '123456782',
  fw_family_name: 'OYELARAN-BRIGHT',
  hourly_wage_cad: 3_846,
  benefit_dental: true,
  offer_number: 'A1234567',
};

const show = (more: {
  readonly state?: OfferView['state'];
  readonly onCopied?: (fieldId: string) => void;
  readonly onShow?: () => void;
  readonly values?: OfferValues;
  readonly marks?: ReadonlyMap<string, ShownMark>;
}) =>
  render(
    <OfficeProvider value={{ today: '2026-11-25', zone: 'America/Toronto' }}>
      <WorksheetTab
        offer={{ state: more.state ?? 'ready' } as OfferView}
        values={more.values ?? VALUES}
        marks={more.marks ?? new Map()}
        onCopied={more.onCopied}
        onShow={more.onShow}
      />
    </OfficeProvider>,
  );

describe('the worksheet', () => {
  it('copies a value as the portal wants it, leaves a trace of the field, and goes on by keyboard', async () => {
    const person = userEvent.setup();
    const traced: string[] = [];
    show({ onCopied: (fieldId) => traced.push(fieldId) });
    act(() => screen.getByRole('button', { name: /^Copy Family name/ }).focus());
    await person.keyboard('{Enter}');
    await waitFor(() => expect(traced).toEqual(['fw_family_name']));
    expect(await navigator.clipboard.readText()).toBe('OYELARAN-BRIGHT');
    await waitFor(() => expect(document.activeElement).toHaveProperty('dataset.copy', 'hourly_wage_cad'));
    await person.keyboard('{Enter}');
    await waitFor(() => expect(traced).toEqual(['fw_family_name', 'hourly_wage_cad']));
    expect(await navigator.clipboard.readText()).toBe('38.46');
  });

  it('offers to show what is masked, and copies no mask', async () => {
    const person = userEvent.setup();
    let looks = 0;
    const values: OfferValues = { ...VALUES, fw_passport_number: '•••• 567', fw_date_of_birth: '1991-••-••' };
    show({ values, onCopied: () => undefined, onShow: () => (looks += 1) });
    expect(screen.queryByRole('button', { name: /^Copy Passport number/ })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Show Passport number' }));
    expect(looks).toBe(1);
  });

  it('offers nothing for a mask to who may not see behind it', () => {
    show({ values: { ...VALUES, fw_passport_number: '•••• 567' }, onCopied: () => undefined });
    expect(screen.queryByRole('button', { name: /Passport number/ })).toBeNull();
    expect(screen.getByText('•••• 567')).toBeDefined();
  });

  it('moves without copying by the arrows', async () => {
    const person = userEvent.setup();
    const traced: string[] = [];
    show({ onCopied: (fieldId) => traced.push(fieldId) });
    const [first] = screen.getAllByRole('button');
    act(() => first?.focus());
    await person.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveProperty('dataset.copy', 'fw_family_name');
    await person.keyboard('{End}');
    expect(document.activeElement).toHaveProperty('dataset.copy', 'benefit_dental');
    await person.keyboard('{Home}');
    expect(document.activeElement).toBe(first);
    expect(traced).toEqual([]);
  });

  it('says what to do when the browser keeps its clipboard shut, and leaves no trace', async () => {
    const person = userEvent.setup();
    const traced: string[] = [];
    show({ onCopied: (fieldId) => traced.push(fieldId) });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    await person.click(screen.getByRole('button', { name: /^Copy Family name/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/copy it by hand/);
    expect(traced).toEqual([]);
  });

  it('has nothing to copy for whoever may not prepare an offer, and holds no field of after the submission', () => {
    show({});
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByText('A1234567')).toBeNull();
    expect(screen.getByText('OYELARAN-BRIGHT')).toBeTruthy();
  });

  it('warns while the offer is a draft, and marks what changed after it was copied', () => {
    const mark = { fieldId: 'fw_family_name', version: 1, copiedBy: 'Ilse', copiedAt: '2026-11-20T15:00:00.000Z' };
    show({ state: 'draft', marks: new Map([['fw_family_name', { ...mark, isOutdated: true }]]) });
    expect(screen.getByText('The offer is not ready')).toBeTruthy();
    expect(screen.getByText(/Changed since it was copied by Ilse/)).toBeTruthy();
  });
});
