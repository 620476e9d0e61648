/** Roles, people, teams and the company over HTTP. */
@org.jspecify.annotations.NullMarked
package comptoir.access.web;
