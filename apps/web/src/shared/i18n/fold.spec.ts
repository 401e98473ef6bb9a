import { fold } from './fold';

it.each([
  ['Québec', 'quebec'],
  ['l’Île', "l'ile"],
  ["Côte d'Ivoire", "cote d'ivoire"],
])('finds “%s” as “%s”', (text, folded) => expect(fold(text)).toBe(folded));
