/**
 * The whole program: starting it, wiring the modules, its settings, the command line, and the edge where refusals and errors become
 * answers. Imports everything and owns nothing of the trade; nobody imports it.
 */
@org.jspecify.annotations.NullMarked
package comptoir.app;
