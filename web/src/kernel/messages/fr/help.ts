export const help = {
  title: 'Aide',
  pages: 'Pages de l’aide',
  contents: 'Sommaire',
  goTo: (title: string) => `Aide\u00a0: ${title}`,
  frenchOnly: '',
  next: (title: string) => `Ensuite\u00a0: ${title}`,
  read: 'Lire l’aide',
};
