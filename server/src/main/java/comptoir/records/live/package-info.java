/**
 * What others do, told at once: the feed of operations read once for each server, turned into who may know of what, and kept for the streams that
 * are open. Publishes {@link comptoir.records.live.LiveFeed}. Only where to look is told, never a value: screens ask by the ordinary doors.
 */
@NullMarked
package comptoir.records.live;

import org.jspecify.annotations.NullMarked;
