/** HTTP of the parties. */
@NullMarked
package comptoir.parties.web;

import org.jspecify.annotations.NullMarked;
