package comptoir.records;

import comptoir.dictionary.ChangeLog;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps changes of the settings in the one journal, beside those of records. */
public final class SettingsJournal implements ChangeLog {

    private static final Set<String> NO_RECORDS =
            Set.of("field", "directory", "role", "people", "team", "company", "settings", "mail", "export");

    private static final String SETTINGS = "settings";

    private final InstantSource clock;
    private final Sequencer sequencer;

    public SettingsJournal(InstantSource clock, Sequencer sequencer) {
        this.clock = clock;
        this.sequencer = sequencer;
    }

    /** Whether an operation changed something else than records: it is changed back where it was changed. */
    static boolean isOfNoRecords(String kind) {
        int dot = kind.indexOf('.');
        return dot > 0 && NO_RECORDS.contains(kind.substring(0, dot));
    }

    /** Settings are no record; those of one kind have a name in the journal like one. */
    private static UUID recordOf(String kind) {
        return UUID.nameUUIDFromBytes((SETTINGS + "/" + kind).getBytes(StandardCharsets.UTF_8));
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
        if (!entry.before().isEmpty()) {
            journal.former(operation, SETTINGS, recordOf(entry.kind()), entry.before());
        }
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
