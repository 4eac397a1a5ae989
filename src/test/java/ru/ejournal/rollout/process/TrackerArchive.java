package ru.ejournal.rollout.process;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What lets a tracker start in a third of the time: its classes in one jar, and an archive of them as the JVM has loaded
 * them once (class data sharing, which knows no folders of classes). Made anew whenever a class has changed.
 */
final class TrackerArchive {

    private static final Path FOLDER = Path.of("target", "tracker-archive").toAbsolutePath();
    private static final String MAIN = TrackerMain.class.getSimpleName() + ".class";

    private final List<Path> folders;
    private final List<String> libraries;

    private TrackerArchive(List<String> classPath) {
        folders = classPath.stream().map(Path::of).filter(Files::isDirectory).toList();
        libraries = classPath.stream().filter(entry -> Files.isRegularFile(Path.of(entry))).toList();
    }

    /** How to start a JVM that has the tracker on its class path; the first who asks waits until there is an archive. */
    static List<String> options() {
        return Made.OPTIONS;
    }

    private static class Made {

        private static final List<String> OPTIONS =
                new TrackerArchive(List.of(System.getProperty("java.class.path").split(File.pathSeparator))).ready();
    }

    private List<String> ready() {
        try {
            Files.createDirectories(FOLDER);
            // Two JVMs run the tests.
            try (RandomAccessFile lock = new RandomAccessFile(FOLDER.resolve("lock").toFile(), "rw");
                 var held = lock.getChannel().lock()) {
                Path jar = FOLDER.resolve("tracker-" + Long.toHexString(lastChange()) + ".jar");
                Path archive = Path.of(jar + ".jsa");
                if (!Files.exists(archive)) {
                    pack(jar);
                    TrackerJvm.archives(options(jar, "-XX:ArchiveClassesAtExit=" + archive));
                }
                return options(jar, "-XX:SharedArchiveFile=" + archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(Path jar, String archive) {
        return List.of(archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp",
                Stream.concat(Stream.of(jar.toString()), libraries.stream()).collect(Collectors.joining(File.pathSeparator)));
    }

    private long lastChange() throws IOException {
        long change = libraries.hashCode();
        for (Path folder : folders) {
            for (Path file : filesOf(folder)) {
                change = 31 * change + file.hashCode() + Files.getLastModifiedTime(file).toMillis();
            }
        }
        return change;
    }

    /**
     * Of the tests only what starts the tracker: they have clocks and people of their own. Folders must not be
     * missing: Spring and Flyway look into them.
     */
    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder) && (!folder.endsWith("test-classes")
                    || file.getFileName().toString().equals(MAIN))).sorted().toList();
        }
    }

    private void pack(Path jar) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(jar))) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (Path folder : folders) {
                for (Path file : filesOf(folder)) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    boolean inner = Files.isDirectory(file);
                    packed.putNextEntry(new ZipEntry(inner ? name + "/" : name));
                    packed.write(inner ? new byte[0] : Files.readAllBytes(file));
                }
            }
        }
    }
}
