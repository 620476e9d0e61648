/**
 * The people and companies one deals with: organisations, contacts, and the directories that describe them (towns, job titles, industries).
 *
 * <p>Publishes the objects' declarations; their rows go through records. Leaves quotes to sales.
 */
@org.jspecify.annotations.NullMarked
package comptoir.parties;
