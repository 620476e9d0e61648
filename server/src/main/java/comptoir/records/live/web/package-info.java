/** The feed over HTTP. */
@NullMarked
package comptoir.records.live.web;

import org.jspecify.annotations.NullMarked;
