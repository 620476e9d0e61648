/** Two files a small company brings along: its customers, and the people there. */

const TOWNS = [
  ['35000', 'Rennes'],
  ['44000', 'Nantes'],
  ['29200', 'Brest'],
  ['56100', 'Lorient'],
  ['22000', 'Saint-Brieuc'],
  ['49000', 'Angers'],
] as const;

const HOUSES = [
  'Crêperie du Lavoir',
  'Hôtel des Remparts',
  'Librairie du Canal',
  'Atelier Morvan',
  'Pâtisserie Blanche Garrec',
  'Garage du Petit-Pont',
  'Camping des Ajoncs',
  'Cinéma Le Grand Bleu',
  'Traiteur Kermarrec',
  'École de voile du Ster',
  'Menuiserie Le Dantec',
  'Résidence Les Hortensias',
  'Imprimerie du Port',
  'Fromagerie des Monts',
  'Salon de thé Camélia',
  'Auberge du Moulin-Neuf',
  'Théâtre de la Passerelle',
  'Conserverie Quéré',
  'Clinique de l’Odet',
  'Domaine de Kerbihan',
];

const PEOPLE = ['Mme;Le Goff;Annick', 'M.;Tanguy;Erwan', 'Mme;Prigent;Soizic', 'M.;Jaouen;Paul', 'Mme;Cadiou;Nolwenn'];

const two = (number: number) => String(number).padStart(2, '0');

/** Twenty customers as Excel saves them; one telephone has a digit too few. */
export function customersFile(): string {
  const rows = HOUSES.map((house, at) => {
    const [postcode, town] = TOWNS[at % TOWNS.length]!;
    const phone = at === 6 ? '02 99 31 4' : `02 99 31 ${two(10 + at)} ${two(80 - at)}`;
    return `${house};${phone};${at + 2} rue du Port;${postcode};${town};${at % 3 === 0 ? 'Livrer avant 9 h' : ''}`;
  });
  return `Raison sociale;Téléphone;Adresse;Code postal;Ville;Consigne de livraison\r\n${rows.join('\r\n')}\r\n`;
}

/** Twelve people; the last row has no name and is left aside. */
export function contactsFile(): string {
  const rows = HOUSES.slice(0, 12).map((house, at) => {
    const [title, last, first] = PEOPLE[at % PEOPLE.length]!.split(';');
    const name = at === 11 ? '' : `${last}`;
    return `${title};${name};${first};${house};Gérance;06 12 34 ${two(20 + at)} ${two(40 + at)};${first?.toLowerCase()}.${at}@maison.example`;
  });
  return `Civilité;Nom;Prénom;Société;Fonction;Portable;E-mail\r\n${rows.join('\r\n')}\r\n`;
}
