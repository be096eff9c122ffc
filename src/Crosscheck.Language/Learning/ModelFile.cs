using System.Buffers.Binary;
using System.Text;

namespace Crosscheck.Language.Learning;

/// <summary>Numbers of the fields of a model file. A number once given keeps its meaning.</summary>
internal enum ModelField
{
    Name = 1,
    TemplateVersion = 2,
    Labels = 3,
    CorpusDigest = 4,
    Seed = 5,
    Entries = 6,
    Weights = 7,
    Words = 8,
    SecondEntries = 9,
    SecondWeights = 10,
    Edits = 11,
    Shape = 12,
    Vectors = 13,
    Relations = 14,
    Clusters = 15,
}

/// <summary>
/// A trained model as stored: the magic <c>XMDL</c>, a format version, then numbered fields with their lengths. Unknown fields are skipped; an unknown version is refused.
/// Little-endian; every field starts at a multiple of 8 so that its arrays are used where they lie.
/// </summary>
internal sealed class ModelFile
{
    public const uint Magic = 0x4C444D58;
    public const int Version = 1;
    public const int Alignment = 8;

    private readonly Dictionary<int, ReadOnlyMemory<byte>> _fields = [];

    private ModelFile()
    {
    }

    public string Name => Text(ModelField.Name);

    /// <summary>Values of the field, one a line: labels of classes in the order of their numbers.</summary>
    public string[] Labels => Text(ModelField.Labels).Split('\n');

    /// <summary>Reads a model built into the program.</summary>
    public static ModelFile Load(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream($"Models/{name}.model")
            ?? throw new InvalidOperationException($"the program lacks its model {name}");
        return Parse(ResourceMemory.Of(stream));
    }

    /// <exception cref="InvalidDataException">The bytes are no model file, or one of a version this program does not know.</exception>
    public static ModelFile Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic) throw new InvalidDataException("not a model file");
        var version = BinaryPrimitives.ReadInt32LittleEndian(span[4..]);
        if (version != Version) throw new InvalidDataException($"model file of version {version}; this program reads version {Version}");
        var model = new ModelFile();
        for (var at = 8; at < bytes.Length;)
        {
            if (bytes.Length - at < 8) throw new InvalidDataException("model file cut short");
            var id = BinaryPrimitives.ReadInt32LittleEndian(span[at..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(span[(at + 4)..]);
            at += 8;
            if (length < 0 || length > bytes.Length - at) throw new InvalidDataException("model file cut short");
            model._fields[id] = bytes.Slice(at, length);
            at += (length + Alignment - 1) / Alignment * Alignment;
        }
        return model;
    }

    public ReadOnlyMemory<byte> Field(ModelField field) =>
        _fields.TryGetValue((int)field, out var bytes) ? bytes : throw new InvalidDataException($"the model lacks its field {field}");

    public string Text(ModelField field) => Encoding.UTF8.GetString(Field(field).Span);

    /// <summary>Refuses a model whose features were computed by other code than this program's.</summary>
    public ModelFile Expect(string name, int templates)
    {
        if (Name != name || BinaryPrimitives.ReadInt32LittleEndian(Field(ModelField.TemplateVersion).Span) != templates)
            throw new InvalidDataException($"the model {Name} does not fit this program: retrain it");
        return this;
    }
}
