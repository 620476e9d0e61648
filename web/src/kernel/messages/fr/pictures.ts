export const pictures = {
  choose: 'Choisir une image',
  replace: 'Remplacer l’image',
  remove: 'Retirer l’image',
  how: 'Ou déposez-la ici, ou collez-la.',
  show: (name: string) => `Voir ${name} en grand`,
  download: 'Télécharger',
  close: 'Fermer',
  empty: 'Ce fichier est vide. Rien n’a été envoyé.',
  tooLarge: (limit: string) => `Trop volumineux\u00a0: ${limit} au plus. Rien n’a été envoyé.`,
  notShown: 'Cette image ne s’affiche pas. Rechargez la page.',
  notAsText: 'Une image ne se colle pas comme un texte\u00a0: ouvrez la case et choisissez le fichier.',
};
