package comptoir.access;

/** What may be done with the records of one object. */
public record ObjectRights(Scope see, Scope change, Scope remove, boolean add, boolean bringIn, boolean takeOut) {

    public static final ObjectRights NONE = new ObjectRights(Scope.NONE, Scope.NONE, Scope.NONE, false, false, false);
    public static final ObjectRights FULL = new ObjectRights(Scope.ALL, Scope.ALL, Scope.ALL, true, true, true);

    /** Of these, what changes nothing. */
    ObjectRights toRead() {
        return new ObjectRights(see, Scope.NONE, Scope.NONE, false, false, takeOut);
    }

    /** What two roles give together. */
    public ObjectRights or(ObjectRights other) {
        return new ObjectRights(
                see.or(other.see),
                change.or(other.change),
                remove.or(other.remove),
                add || other.add,
                bringIn || other.bringIn,
                takeOut || other.takeOut);
    }
}
