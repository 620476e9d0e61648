/** The writing without what people put between: "FR76 3000 6000 …" is FR7630006000…. */
export function tidyIban(writing: string): string {
  return writing
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/^IBAN:?(?=[A-Z]{2}\d{2})/, '');
}

/** Whether the check digits are right (ISO 13616); how long the numbers of each country are is the server's to know. */
export function isIban(writing: string): boolean {
  const plain = tidyIban(writing);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** In groups of four, as banks print it. */
export function shownIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}
