import { frame } from './frame.ts';

export const outbox = {
  title: frame.outbox,
  sendTitle: 'Envoyer le devis',
  sendAgainTitle: 'Envoyer le devis à nouveau',
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
  from: 'De',
  replyTo: 'Réponses à',
  about: 'Devis',
  queued: 'Écrit',
  queuedBy: (when: string, who: string) => `${when}, par ${who}`,
  trays: 'Messages à montrer',
  tray: { waiting: 'En attente', gone: 'Partis', failed: 'Non partis' },
  states: {
    waitsForSettings: 'Attend le serveur d’envoi',
    sending: 'Part en ce moment',
    failed: 'Non parti',
    perhapsGone: 'Peut-être parti',
  },
  leavesSoon: 'Part dans un instant',
  triedAgain: (time: string) => `Nouvel essai à ${time}`,
  handedOver: (when: string) => `Parti le ${when}`,
  why: (words: string) => `Le serveur a répondu\u00a0: ${words}`,
  unreachable: (words: string) =>
    `Le serveur d’envoi est injoignable (${words}). L’adresse et le port sont dans les réglages d’e-mail.`,
  perhapsGoneWhy: 'L’envoi a été coupé avant la réponse du serveur. Demandez au client avant de renvoyer.',
  waitFor: (count: number) =>
    count === 1
      ? 'Un message attend\u00a0: aucun serveur d’envoi n’est réglé.'
      : `${count} messages attendent\u00a0: aucun serveur d’envoi n’est réglé.`,
  keptHere: 'Rien n’est perdu, tout partira dès que ce sera fait.',
  setUp: 'Régler l’envoi',
  kilobytes: (count: string) => `${count}\u00a0ko`,
  retry: 'Essayer maintenant',
  sendAgain: 'Renvoyer',
  withdraw: 'Retirer',
  withdrawTitle: 'Retirer ce message\u202f?',
  withdrawSaid: (quote: string) => `Il ne partira pas. Le devis ${quote} reste noté envoyé.`,
  withdrawn: 'Le message est retiré',
  noneHere: 'Aucun message ici.',
  emptyTitle: 'Aucun message pour l’instant',
  empty: 'Envoyez un devis\u00a0: son message passe par ici, et vous voyez quand il est parti.',
};
