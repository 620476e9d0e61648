/**
 * Values every module speaks: money, quantities, periods, identifiers of the French trade, and how a refusal is said.
 * Plain Java: imports nothing but {@code java.*}. Nothing here knows a database, a framework or an object of the trade.
 */
@org.jspecify.annotations.NullMarked
package comptoir.kernel;
