package org.faultbook.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What the JDK of this build declares, as prose names it: {@code Socket}, {@code SocketChannel.read},
 * {@code new Socket(host, port)}, {@code socket.setSoLinger(true, 0)}, {@code isConnected()}, {@code null}.
 */
final class JdkNames {
    /** The packages whose classes a page may name without them. */
    private static final List<Exported> PACKAGES = List.of(
            new Exported("java.base", "java.lang"),
            new Exported("java.base", "java.io"),
            new Exported("java.base", "java.net"),
            new Exported("java.base", "java.nio"),
            new Exported("java.base", "java.nio.channels"),
            new Exported("java.base", "java.time"),
            new Exported("java.base", "java.util"),
            new Exported("java.base", "java.util.concurrent"),
            new Exported("java.base", "javax.net"),
            new Exported("java.base", "javax.net.ssl"),
            new Exported("java.net.http", "java.net.http"));

    private record Exported(String module, String name) {
        List<String> classes() {
            Path directory =
                    FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module, name.replace('.', '/'));
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> name + "." + file.replaceFirst("\\.class$", ""))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Pattern NAME = Pattern.compile("(new )?([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)(?:\\(([^()]*)\\))?");

    /** What was asked for; to look through all classes for a method takes milliseconds, and pages have words in common. */
    private static final Map<String, Boolean> ASKED = new ConcurrentHashMap<>();

    private JdkNames() {}

    static boolean have(String code) {
        return ASKED.computeIfAbsent(code, JdkNames::look);
    }

    private static boolean look(String code) {
        if (SourceVersion.isKeyword(code)) {
            return true;
        }
        Matcher name = NAME.matcher(code);
        if (!name.matches()) {
            return false;
        }
        Optional<String> arguments = Optional.ofNullable(name.group(3));
        if (name.group(1) != null) {
            return arguments.isPresent()
                    && type(name.group(2)).stream()
                            .flatMap(type -> Stream.of(type.getConstructors()))
                            .anyMatch(constructor -> takes(constructor, arguments));
        }
        if (arguments.isEmpty() && type(name.group(2)).isPresent()) {
            return true;
        }
        int dot = name.group(2).lastIndexOf('.');
        String owner = name.group(2).substring(0, Math.max(dot, 0));
        String member = name.group(2).substring(dot + 1);
        Optional<Class<?>> type = type(owner);
        if (type.isPresent()) {
            return declares(type.get(), member, arguments);
        }
        // A call on a variable, or on nothing that is named.
        return arguments.isPresent()
                && owner.matches("(?:[a-z]\\w*)?")
                && types().anyMatch(each -> declares(each, member, arguments));
    }

    static boolean isException(String code) {
        return type(code).filter(Throwable.class::isAssignableFrom).isPresent();
    }

    /** Whether whatever is the one is the other too. */
    static boolean isSupertype(String code, String ofCode) {
        return type(code)
                .filter(type -> type(ofCode).filter(type::isAssignableFrom).isPresent())
                .isPresent();
    }

    private static boolean declares(Class<?> type, String member, Optional<String> arguments) {
        boolean method =
                Stream.of(type.getMethods()).anyMatch(each -> each.getName().equals(member) && takes(each, arguments));
        return method
                || arguments.isEmpty()
                        && Stream.of(type.getFields()).map(Field::getName).anyMatch(member::equals);
    }

    /** Whether a call may have these arguments, of which only the number is compared; dots stand for any. */
    private static boolean takes(Executable executable, Optional<String> arguments) {
        String written = arguments.orElse("...").strip();
        int count = written.isEmpty() ? 0 : written.split(",", -1).length;
        return written.equals("...") || executable.getParameterCount() == count;
    }

    private static Optional<Class<?>> type(String name) {
        Stream<String> candidates = name.matches("[a-z].*\\..*")
                ? Stream.of(name)
                : PACKAGES.stream().map(each -> each.name() + "." + name.replace('.', '$'));
        return candidates.flatMap(each -> named(each).stream()).findFirst();
    }

    private static Stream<Class<?>> types() {
        return PACKAGES.stream().flatMap(each -> each.classes().stream()).flatMap(name -> named(name).stream());
    }

    /** Only what programs may use. */
    private static Optional<Class<?>> named(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            boolean open =
                    Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
            return open ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
