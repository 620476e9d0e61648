/** Requests that carry a key of their own are carried out once, however often they are sent. */
@NullMarked
package comptoir.records.repeats;

import org.jspecify.annotations.NullMarked;
