import { setFrenchType } from './set-french-type';

it.each([
  ["l'offre d'emploi", 'l’offre d’emploi'],
  ["aujourd'hui, jusqu'à 65 jours, d'1 an", 'aujourd’hui, jusqu’à 65 jours, d’1 an'],
  ["L'« offre » : prête", 'L’«\u202Foffre\u202F»\u202F: prête'],
  ['Non prouvé\u00A0: le salaire', 'Non prouvé\u202F: le salaire'],
  ['Vraiment ? Oui !', 'Vraiment\u202F? Oui\u202F!'],
  ['une pièce; une autre', 'une pièce; une autre'],
  ['« EP04 » : à 14:59', '«\u202FEP04\u202F»\u202F: à 14:59'],
  ['déjà «\u202Fprête\u202F»\u202F: l’offre', 'déjà «\u202Fprête\u202F»\u202F: l’offre'],
  ["Le mot 'brut' reste entre ses signes", "Le mot 'brut' reste entre ses signes"],
])('sets “%s”', (written, set) => expect(setFrenchType(written)).toBe(set));

it('leaves addresses as they are, and sets what stands around them', () => {
  const address = "https://example.org/l'offre?q=d'ici";
  expect(setFrenchType(`Voir l'avis : ${address} ou d'autres`)).toBe(`Voir l’avis\u202F: ${address} ou d’autres`);
  expect(setFrenchType("À o'malley@sarcelle.example")).toBe("À o'malley@sarcelle.example");
});

it('changes nothing when set twice', () => {
  const once = setFrenchType("L'employeur : « d'abord » ? Voir https://a.example/l'a");
  expect(setFrenchType(once)).toBe(once);
});
