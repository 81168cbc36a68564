using System;
using System.Collections.Generic;
using System.IO;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>What a member of a request is.</summary>
public enum ModelKind
{
    Text,
    Number,
    Boolean,
    Time,
    Document,
    Blob,
    Stream,
    List,
    Map,
    Structure,
}

/// <summary>The type of a request's member.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">What a list or a map holds.</param>
/// <param name="Structure">The name of a structure.</param>
public sealed record ModelType(ModelKind Kind, ModelType? Element = null, string? Structure = null)
{
    public static readonly ModelType Text = new(ModelKind.Text);

    // A text has no word, since most members are texts.
    private static readonly Dictionary<string, ModelKind> Words = new(StringComparer.Ordinal)
    {
        [""] = ModelKind.Text,
        ["number"] = ModelKind.Number,
        ["boolean"] = ModelKind.Boolean,
        ["time"] = ModelKind.Time,
        ["document"] = ModelKind.Document,
        ["blob"] = ModelKind.Blob,
        ["stream"] = ModelKind.Stream,
    };

    /// <summary>The structure that it is, or that its elements are; empty where they are none.</summary>
    public string Shape => Structure ?? Element?.Shape ?? "";

    public static ModelType ListOf(ModelType element) => new(ModelKind.List, element);

    public static ModelType MapOf(ModelType value) => new(ModelKind.Map, value);

    public static ModelType StructureOf(string name) => Words.ContainsKey(name) || name.IndexOfAny(['[', '{', '\t']) >= 0
        ? throw new InvalidDataException($"'{name}' is the name of a structure and cannot be told from another type.")
        : new(ModelKind.Structure, Structure: name);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static ModelType Parse(string text) => text switch
    {
        _ when Words.TryGetValue(text, out var kind) => new(kind),
        ['[', .. var element, ']'] => ListOf(Parse(element)),
        ['{', .. var value, '}'] => MapOf(Parse(value)),
        _ => StructureOf(text),
    };

    public override string ToString()
    {
        foreach (var (word, kind) in Words)
        {
            if (kind == Kind)
                return word;
        }

        return Kind switch
        {
            ModelKind.List => $"[{Element}]",
            ModelKind.Map => $"{{{Element}}}",
            _ => Structure!,
        };
    }
}
