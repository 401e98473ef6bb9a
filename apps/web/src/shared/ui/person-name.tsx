import { nameParts } from '../format/person-name';
import { classes } from './classes';

/** Capitals run wide; set a little smaller they sit calmly among other words. The letters themselves are the passport's. */
const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase() && text !== text.toLocaleLowerCase();

/** A person as lists name them: family name, then given names, exactly as on the passport. */
export const PersonName = ({ name, className }: { readonly name: string; readonly className?: string }) => {
  const { family, given } = nameParts(name);
  return (
    <span translate="no" className={classes(isCapitals(name) && 'text-[0.9285em] tracking-[0.015em]', className)}>
      <span className="font-semibold">{family}</span>
      {given !== '' && <span className="font-normal">, {given}</span>}
    </span>
  );
};
