package comptoir.sales;

import comptoir.records.TakeOver;

/** Ends the reading of one quote of a file at the row that is wrong; its file is read on. */
final class WrongRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TakeOver.Stopped stopped;

    WrongRow(TakeOver.Stopped stopped) {
        super(stopped.why().problem().code(), null, false, false);
        this.stopped = stopped;
    }

    TakeOver.Stopped stopped() {
        return stopped;
    }
}
