// Each framework's results against those on newsfold's own versions.
List<File> expected = new File(basedir, '../../hosts/out').listFiles().findAll { it.name.endsWith('.jsonl') }
assert expected.size() >= 4
['spring-boot-3.5', 'spring-boot-4.0', 'quarkus-3.20', 'micronaut-4.10'].each { host ->
    expected.each { assert new File(basedir, "target/$host/out/$it.name").bytes == it.bytes : "$host $it.name" }
}
true
