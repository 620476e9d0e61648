/** La Poste has more establishments than Luhn's key allows: there the sum of the digits is a multiple of five. */
const LA_POSTE = '356000000';

/** Whether a writing such as "802 954 784" is a SIREN: nine digits whose last is Luhn's key. */
export function isSiren(writing: string): boolean {
  const digits = compact(writing);
  return /^\d{9}$/.test(digits) && luhn(digits);
}

/** Whether a writing such as "802 954 784 00020" is a SIRET: a SIREN and five digits, with their own key. */
export function isSiret(writing: string): boolean {
  const digits = compact(writing);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  return luhn(digits) || (digits.startsWith(LA_POSTE) && sum([...digits].map(Number)) % 5 === 0);
}

function compact(writing: string): string {
  return writing.replace(/[\s.-]/g, '');
}

function luhn(digits: string): boolean {
  const doubled = [...digits].reverse().map((digit, place) => {
    const twice = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return twice > 9 ? twice - 9 : twice;
  });
  return sum(doubled) % 10 === 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
