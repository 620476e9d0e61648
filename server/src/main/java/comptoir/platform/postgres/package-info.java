/**
 * The PostgreSQL that comes with the program, so that a start needs nothing installed: unpacked once, run under a system user when
 * the program itself runs as root, kept running, found again after any kind of death, ended with the program.
 *
 * <p>Publishes EmbeddedPostgres and PostgresSettings. The processes are Linux's (setsid, setpriv, /proc); elsewhere a PostgreSQL of
 * one's own is used. Leaves to others what is in the database.
 */
@org.jspecify.annotations.NullMarked
package comptoir.platform.postgres;
