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

    private static final Set<String> OF_SETTINGS = Set.of("field", "role", "people", "team", "company", "settings");

    private final InstantSource clock;
    private final Sequencer sequencer;

    public SettingsJournal(InstantSource clock, Sequencer sequencer) {
        this.clock = clock;
        this.sequencer = sequencer;
    }

    /** Whether an operation changed the workspace rather than its records: it is changed back where it was changed. */
    static boolean isOfSettings(String kind) {
        int dot = kind.indexOf('.');
        return dot > 0 && OF_SETTINGS.contains(kind.substring(0, dot));
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
