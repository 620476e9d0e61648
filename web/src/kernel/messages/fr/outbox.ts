export const outbox = {
  title: 'Boîte d’envoi',
  sendTitle: 'Envoyer le devis',
  send: 'Envoyer',
  keepWaiting: 'Mettre en attente',
  to: 'À',
  toHint: 'Plusieurs adresses se séparent par une virgule.',
  subject: 'Objet',
  body: 'Message',
  noServer:
    'Aucun serveur d’envoi n’est réglé\u00a0: le message attendra dans la boîte d’envoi et partira dès que ce sera fait. Le devis sera noté envoyé.',
  sent: (to: string) => `Le devis part à ${to}`,
  kept: 'Le message attend dans la boîte d’envoi',
};
