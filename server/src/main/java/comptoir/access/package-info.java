/**
 * Who may do what: members, teams, roles, and the rights they give per object, per field and per row.
 *
 * <p>Publishes {@link comptoir.access.Rights}, which records asks at every door. Rights of several roles add up. Leaves to identity how somebody
 * signs in, to records the writing of member rows. Also keeps the details of the company whose workspace it is.
 */
@org.jspecify.annotations.NullMarked
package comptoir.access;
