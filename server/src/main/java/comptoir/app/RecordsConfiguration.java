package comptoir.app;

import comptoir.access.Access;
import comptoir.access.MemberDeclarations;
import comptoir.access.Preferences;
import comptoir.access.Roles;
import comptoir.catalogue.CatalogueDeclarations;
import comptoir.catalogue.CatalogueSamples;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.Declarations;
import comptoir.dictionary.Dictionary;
import comptoir.dictionary.Models;
import comptoir.dictionary.SettingsGuard;
import comptoir.dictionary.Views;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.parties.PartiesDeclarations;
import comptoir.parties.PartiesSamples;
import comptoir.parties.Tidying;
import comptoir.platform.Consistency;
import comptoir.platform.Database;
import comptoir.platform.FileStore;
import comptoir.platform.Notices;
import comptoir.records.Charts;
import comptoir.records.Departures;
import comptoir.records.HandOvers;
import comptoir.records.Lists;
import comptoir.records.Merges;
import comptoir.records.NoteDeclarations;
import comptoir.records.Notes;
import comptoir.records.Notifications;
import comptoir.records.PendingLinks;
import comptoir.records.RecordOwner;
import comptoir.records.Records;
import comptoir.records.RollupCheck;
import comptoir.records.Sequencer;
import comptoir.records.Trash;
import comptoir.records.exports.ExportBook;
import comptoir.records.exports.Exports;
import comptoir.records.files.FileCheck;
import comptoir.records.files.FileDeclarations;
import comptoir.records.files.OrphanContents;
import comptoir.records.files.OrphanPictures;
import comptoir.records.files.Pictures;
import comptoir.records.files.RecordFiles;
import comptoir.records.imports.ImportDuplicates;
import comptoir.records.imports.Imports;
import comptoir.records.imports.SampleFiles;
import comptoir.records.imports.SavedMappings;
import comptoir.records.imports.web.ProblemSentences;
import comptoir.records.repeats.Repeats;
import comptoir.sales.QuoteSamples;
import comptoir.sales.SalesDeclarations;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the record engine and what the modules bring to it. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    /** In the order of the arrows: a module may add fields to the objects of those before it. */
    static final List<Declarations> DECLARATIONS = List.of(
            new NoteDeclarations(),
            new FileDeclarations(),
            new MemberDeclarations(),
            new PartiesDeclarations(),
            new CatalogueDeclarations(),
            new SalesDeclarations());

    /** Whoever asks for it finds every workspace's dictionary as this program declares it. */
    @Bean
    Dictionary dictionary(Database database, Workspaces workspaces) {
        Dictionary dictionary = new Dictionary(database, DECLARATIONS);
        workspaces.list().forEach(workspace -> dictionary.reconcile(workspace.schema()));
        return dictionary;
    }

    @Bean
    Models models() {
        return new Models();
    }

    @Bean
    Access access() {
        return new Access();
    }

    @Bean
    Preferences preferences(Database database) {
        return new Preferences(database);
    }

    @Bean
    Roles roles() {
        return new Roles();
    }

    @Bean
    Sequencer sequencer(Database database, Workspaces workspaces, Notices notices) {
        Sequencer sequencer = new Sequencer(database, notices::ring);
        workspaces.list().forEach(workspace -> sequencer.run(workspace.schema()));
        return sequencer;
    }

    @Bean
    Records records(
            Database database,
            Models models,
            Access access,
            ObjectProvider<RecordOwner> owners,
            Clock clock,
            Sequencer sequencer,
            Dictionary after) {
        return new Records(database, models, access, owners.orderedStream().toList(), clock, sequencer);
    }

    @Bean
    Lists lists(Records records) {
        return new Lists(records);
    }

    @Bean
    Notes notes(Records records) {
        return new Notes(records);
    }

    @Bean
    Notifications notifications(Records records) {
        return new Notifications(records);
    }

    @Bean
    Charts charts(Records records) {
        return new Charts(records);
    }

    @Bean
    PendingLinks pendingLinks(Records records, Clock clock) {
        return new PendingLinks(records, clock);
    }

    @Bean
    HandOvers handOvers(Records records, Clock clock) {
        return new HandOvers(records, clock);
    }

    @Bean
    Departures departures(Records records) {
        return new Departures(records);
    }

    /** Begins its rounds with the program and ends them with it. */
    @Bean(initMethod = "begin")
    DepartureRounds departureRounds(Departures departures, Workspaces workspaces) {
        return new DepartureRounds(
                departures,
                () -> workspaces.list().stream().map(Workspace::schema).toList());
    }

    @Bean
    Merges merges(Records records, Clock clock) {
        return new Merges(records, clock);
    }

    @Bean
    Trash trash(Records records, ObjectProvider<RecordOwner> owners, Clock clock) {
        return new Trash(records, owners.orderedStream().toList(), clock);
    }

    @Bean
    NightCheck nightCheck(Records records, Database database, FileStore contents) {
        return new NightCheck(new RollupCheck(records), new Consistency(database), new FileCheck(database, contents));
    }

    @Bean
    RecordFiles recordFiles(Records records, FileStore contents) {
        return new RecordFiles(records, contents);
    }

    @Bean
    Pictures pictures(Records records, FileStore contents, Clock clock) {
        return new Pictures(records, contents, clock);
    }

    @Bean
    OrphanPictures orphanPictures(Records records, Clock clock) {
        return new OrphanPictures(records, clock);
    }

    @Bean
    OrphanContents orphanContents(Database database, FileStore contents, Clock clock) {
        return new OrphanContents(database, contents, clock);
    }

    @Bean
    Tidying tidying(Records records, Imports imports) {
        return new Tidying(records, imports);
    }

    @Bean
    Repeats repeats(Database database, Clock clock) {
        return new Repeats(database, clock);
    }

    /** Begins its rounds with the program and ends them with it. */
    @Bean(initMethod = "begin")
    NightRounds nightRounds(
            Trash trash,
            OrphanPictures pictures,
            OrphanContents orphans,
            Repeats repeats,
            NightCheck check,
            Workspaces workspaces,
            Clock clock) {
        return new NightRounds(
                List.of(
                        new NightRounds.Work("out of the trash", trash::purge),
                        new NightRounds.Work("pictures no record names", pictures::clear),
                        new NightRounds.Work("contents no file names", orphans::clear),
                        new NightRounds.Work("requests known long enough", (there, goOn) -> repeats.forgetOld(there)),
                        new NightRounds.Work("findings of the check", check::look)),
                () -> workspaces.list().stream().map(Workspace::schema).toList(),
                clock);
    }

    /** Files are brought in beside the requests; what a stop cut off is said to have failed. */
    @Bean
    Imports imports(Records records, Database database, Clock clock, Sentences sentences, Workspaces workspaces) {
        Imports imports = new Imports(
                records,
                database,
                clock,
                Executors.newVirtualThreadPerTaskExecutor(),
                refused -> sentences.of(refused.refusal(), Locale.FRENCH));
        workspaces.list().forEach(workspace -> imports.recover(workspace.schema()));
        return imports;
    }

    @Bean
    ImportDuplicates importDuplicates(Records records) {
        return new ImportDuplicates(records);
    }

    @Bean
    SavedMappings savedMappings(Records records, Clock clock) {
        return new SavedMappings(records, clock);
    }

    @Bean
    SampleFiles sampleFiles(Records records) {
        return new SampleFiles(records, List.of(new PartiesSamples(), new CatalogueSamples(), new QuoteSamples()));
    }

    @Bean
    Exports exports(Records records, Views views, ChangeLog log, Clock clock, Workspaces workspaces) {
        Exports exports = new Exports(records, views, log, clock);
        workspaces.list().forEach(workspace -> exports.recover(workspace.schema()));
        return exports;
    }

    @Bean
    ExportBook exportBook(Records records, SettingsGuard guard, ChangeLog log) {
        return new ExportBook(records, guard, log);
    }

    @Bean
    ProblemSentences problemSentences(Sentences sentences) {
        return (code, values, language) -> sentences.of(code, values, Locale.of(language));
    }
}
