package comptoir.records.live;

/** One thing said on a stream. */
public sealed interface Told {

    /** Where the feed stands; said first. */
    record Now(long number) implements Told {}

    /** What somebody did. */
    record Of(News news) implements Told {}

    /** Too much was missed to be told one by one: everything shown is to be read again. */
    record Behind(long number) implements Told {}

    /** @param rightsChanged otherwise its session has ended, or the server does */
    record Ended(boolean rightsChanged) implements Told {}
}
