import { useMay } from '../features/session/session-query';
import { useReader } from '../shared/i18n/use-reader';
import { Dialog } from '../shared/ui/dialog';
import { Kbd } from '../shared/ui/kbd';
import { Switch } from '../shared/ui/switch';
import { placesFor } from './navigation';
import { useAppTexts } from './texts';

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly areOn: boolean;
  readonly onTurn: (on: boolean) => void;
}

/** The keys that lead somewhere, and the switch that turns them off. */
export const ShortcutSheet = ({ isOpen, onClose, areOn, onTurn }: ShortcutSheetProps) => {
  const t = useAppTexts();
  const may = useMay();
  const { language } = useReader();
  const rows = [
    ...placesFor(may).map(({ name, letter }) => ({
      what: t('shortcutGo', { place: t(name) }),
      keys: ['g', letter],
      joint: t('shortcutThen'),
    })),
    { what: t('shortcutSearch'), keys: ['/'], joint: '' },
    { what: t('shortcutNew'), keys: ['n'], joint: '' },
    { what: t('shortcutRows'), keys: ['j', 'k'], joint: t('shortcutOr') },
    { what: t('shortcutClose'), keys: [language === 'fr' ? 'Échap' : 'Esc'], joint: '' },
    { what: t('shortcutHelp'), keys: ['?'], joint: '' },
  ];
  return (
    <Dialog title={t('shortcuts')} isOpen={isOpen} onClose={onClose}>
      <dl className="mb-4 divide-y divide-border">
        {rows.map(({ what, keys, joint }) => (
          <div key={what} className="flex items-center justify-between gap-4 py-2">
            <dt>{what}</dt>
            <dd className="flex items-center gap-1.5 text-sm text-muted">
              {keys.map((key, index) => (
                <span key={key} className="contents">
                  {index > 0 && joint}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch label={t('singleKeys')} help={t('singleKeysHelp')} isSelected={areOn} onChange={onTurn} />
    </Dialog>
  );
};
