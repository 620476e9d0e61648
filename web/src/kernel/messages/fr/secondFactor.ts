export const secondFactor = {
  title: 'Validation en deux étapes',
  why: 'Après votre mot de passe, Comptoir demande le code que montre une application de votre téléphone. Un mot de passe volé ne suffit plus.',
  password: 'Mot de passe actuel',
  begin: 'Mettre en place',
  scan: 'Photographiez ce carré avec votre application de codes (par exemple FreeOTP, Aegis, Google Authenticator).',
  picture: 'Carré à photographier, le secret est écrit en dessous',
  orType: 'Ou tapez-y ce secret\u00a0:',
  code: 'Code du téléphone',
  codeHint: 'Les six chiffres que l’application montre maintenant.',
  confirm: 'Confirmer',
  codesTitle: 'Vos codes de secours',
  codesWhy:
    'Chacun laisse entrer une fois, sans le téléphone. Imprimez-les ou recopiez-les\u00a0: ils ne seront plus montrés.',
  codesKept: 'Je les ai rangés',
  active: 'En place',
  codesLeft: (count: number) =>
    count === 0
      ? 'Plus aucun code de secours'
      : `${count} code${count > 1 ? 's' : ''} de secours restant${count > 1 ? 's' : ''}`,
  renew: 'Nouveaux codes de secours',
  end: 'Retirer',
  ended: 'Le code n’est plus demandé',
  doorCode: 'Code',
  doorHint: 'Les six chiffres de votre application, ou un code de secours.',
  passwordChanged: 'Votre mot de passe est changé. Entrez avec lui et le code de votre téléphone.',
  askedOf: 'Un code de son téléphone lui est demandé.',
  removeFor: 'Ne plus demander de code',
  removeForWhy: 'Pour qui a perdu son téléphone et ses codes de secours.',
};
