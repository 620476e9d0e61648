package comptoir.dictionary;

import comptoir.platform.Tx;

/** Says who may do what with a directory just made; implemented above, by who knows roles. */
public interface DirectoryRights {

    void opened(Tx tx, String directory);
}
