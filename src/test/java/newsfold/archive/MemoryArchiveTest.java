package newsfold.archive;

class MemoryArchiveTest extends ArchiveContract {
    @Override
    Archive open(ArchiveSettings settings) {
        return Archive.inMemory(settings);
    }
}
