using System.Buffers.Binary;
using System.Text;

namespace Crosscheck.Language.Learning;

/// <summary>Writes what <see cref="ModelFile"/> reads.</summary>
internal sealed class ModelFileWriter
{
    private readonly MemoryStream _bytes = new();

    public ModelFileWriter(string name, int templates, string corpusDigest, int seed)
    {
        Write((int)ModelFile.Magic);
        Write(ModelFile.Version);
        Add(ModelField.Name, name);
        Add(ModelField.TemplateVersion, Number(templates));
        Add(ModelField.CorpusDigest, corpusDigest);
        Add(ModelField.Seed, Number(seed));
    }

    public void Add(ModelField field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public void Add(ModelField field, ReadOnlySpan<byte> bytes)
    {
        Write((int)field);
        Write(bytes.Length);
        _bytes.Write(bytes);
        while (_bytes.Length % ModelFile.Alignment != 0) _bytes.WriteByte(0);
    }

    public byte[] ToArray() => _bytes.ToArray();

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private void Write(int value) => _bytes.Write(Number(value));
}
