import { initialsOf, nameParts } from './person-name';

it.each([
  ['SATŌMURA, AYAKO', 'SATŌMURA', 'AYAKO'],
  ['DE LA CRUZ, JOSÉ, MARÍA', 'DE LA CRUZ', 'JOSÉ, MARÍA'],
  ['MADONNINA', 'MADONNINA', ''],
])('%s', (listed, family, given) => expect(nameParts(listed)).toEqual({ family, given }));

it.each([
  ['Ilse Brandvold', 'IB'],
  ['ōno, Ayako', 'ŌA'],
  ['Anne-Lise Marie Roch', 'AR'],
  ['Maya', 'M'],
  ['', ''],
])('“%s” has the initials “%s”', (name, initials) => expect(initialsOf(name)).toBe(initials));
