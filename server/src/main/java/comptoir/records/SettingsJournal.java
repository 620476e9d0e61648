package comptoir.records;

import comptoir.dictionary.ChangeLog;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps changes of the settings in the one journal, beside those of records. */
public final class SettingsJournal implements ChangeLog {

    private final InstantSource clock;
    private final Sequencer sequencer;

    public SettingsJournal(InstantSource clock, Sequencer sequencer) {
        this.clock = clock;
        this.sequencer = sequencer;
    }

    @Override
    public long note(Tx tx, Entry entry) {
        JournalStore journal = new JournalStore(tx);
        long operation = journal.begin();
        WriteRequest act = new WriteRequest(
                entry.asker().actor(),
                entry.asker().door(),
                entry.kind(),
                entry.title(),
                Set.of(),
                Optional.empty(),
                List.of());
        journal.close(
                operation,
                act,
                SettingsStore.modelVersion(tx),
                entry.objects(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return operation;
    }

    @Override
    public void committed(WorkspaceSchema workspace) {
        sequencer.run(workspace);
    }
}
