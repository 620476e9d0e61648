/**
 * Values of the trade that need more than the JDK to be understood: telephone numbers. Each is read from what people write,
 * has one canonical text that is stored and compared, and one form in which it is shown.
 */
@org.jspecify.annotations.NullMarked
package comptoir.dictionary.values;
