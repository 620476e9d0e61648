/**
 * An invented company to look around in: made through the doors everybody uses, two years of it in the time of a coffee, the program's clock
 * going along. Publishes Demo to the start. Names nobody real: e-mails end in .example, telephones lie in the ranges kept for fiction, SIREN
 * numbers begin where none are given out.
 */
@org.jspecify.annotations.NullMarked
package comptoir.app.demo;
