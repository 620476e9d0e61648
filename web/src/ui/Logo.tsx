/** The C whose foot lengthens into a counter, one customer resting on it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="logo-ground" width="32" height="32" rx="8" />
      <path d="M20.6 9.6A7.4 7.4 0 1 0 14.8 23H25" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <circle cx="20.4" cy="17" r="2.4" fill="#fff" />
    </svg>
  );
}
