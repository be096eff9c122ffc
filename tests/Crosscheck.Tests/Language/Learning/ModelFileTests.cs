using System.Buffers.Binary;
using Crosscheck.Language.Learning;

namespace Crosscheck.Tests.Language.Learning;

public sealed class ModelFileTests
{
    private static byte[] Written()
    {
        var writer = new ModelFileWriter("sample", templates: 3, corpusDigest: "abc", seed: 7);
        writer.Add(ModelField.Labels, "one\ntwo");
        writer.Add(ModelField.Weights, [1, 2, 3]);
        return writer.ToArray();
    }

    [Fact]
    public void Reads_what_was_written()
    {
        var model = ModelFile.Parse(Written());
        Assert.Equal("sample", model.Name);
        Assert.Equal(["one", "two"], model.Labels);
        Assert.Equal([1, 2, 3], model.Field(ModelField.Weights).ToArray());
        Assert.Equal("abc", model.Text(ModelField.CorpusDigest));
        Assert.Same(model, model.Expect("sample", 3));
    }

    [Fact]
    public void Skips_fields_it_does_not_know()
    {
        var writer = new ModelFileWriter("sample", templates: 3, corpusDigest: "abc", seed: 7);
        writer.Add((ModelField)999, [9, 9, 9, 9, 9]);
        writer.Add(ModelField.Labels, "one");
        Assert.Equal(["one"], ModelFile.Parse(writer.ToArray()).Labels);
    }

    [Fact]
    public void Refuses_another_version_by_name()
    {
        var bytes = Written();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 2);
        var error = Assert.Throws<InvalidDataException>(() => ModelFile.Parse(bytes));
        Assert.Equal("model file of version 2; this program reads version 1", error.Message);
    }

    [Fact]
    public void Refuses_what_is_no_model_or_is_cut_short()
    {
        Assert.Throws<InvalidDataException>(() => ModelFile.Parse(new byte[100]));
        Assert.Throws<InvalidDataException>(() => ModelFile.Parse(ReadOnlyMemory<byte>.Empty));
        for (var length = 9; length < Written().Length - 8; length += 8)
        {
            var error = Record.Exception(() => ModelFile.Parse(Written().AsMemory(0, length)).Field(ModelField.Weights));
            Assert.IsType<InvalidDataException>(error);
        }
    }

    [Fact]
    public void Refuses_a_model_of_other_features()
    {
        Assert.Throws<InvalidDataException>(() => ModelFile.Parse(Written()).Expect("sample", 4));
        Assert.Throws<InvalidDataException>(() => ModelFile.Parse(Written()).Expect("other", 3));
    }
}
