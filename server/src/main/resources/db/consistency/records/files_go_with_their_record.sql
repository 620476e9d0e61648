-- A file is attached to a record that is there, or lies in the trash; with one that left for good it has left too.
select f.name as wrong from file f join purged p on p.record::text = f.about_record and p.object = f.about_object
