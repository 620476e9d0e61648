/** Putting the writing of records in order. */
export const tidying = {
  title: 'Mettre au propre',
  lead: 'Les fiches déjà là, écrites comme il faut. Vous voyez chaque valeur avant et après, rien ne change sans vous, et l’ensemble s’annule comme un import.',
  of: 'Quelles fiches',
  what: {
    names: 'Noms de personnes tout en capitales ou tout en minuscules',
    phones: 'Téléphones',
    postcodes: 'Codes postaux qui ont perdu leur zéro',
    towns: 'Villes, comme l’annuaire des communes les écrit',
  },
  look: 'Voir ce qui changerait',
};
