using System;
using System.Collections.Generic;
using System.Threading;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>The actions of a service: found by name at once, read from their line when first asked for.</summary>
internal sealed class ActionTable
{
    private readonly string _prefix;
    private readonly string _text;
    private readonly ServiceContents _contents;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _starts = [];
    private readonly ServiceAction?[] _actions;
    private IReadOnlyList<ServiceAction>? _all;

    public ActionTable(string prefix, string text, int start, ServiceContents contents)
    {
        _prefix = prefix;
        _text = text;
        _contents = contents;
        while (start < text.Length)
        {
            var end = EndOfLine(start);
            var tab = text.IndexOf('\t', start, end - start);
            _indexes[text.Substring(start, tab - start)] = _starts.Count;
            _starts.Add(start);
            start = end + 1;
        }

        _actions = new ServiceAction?[_starts.Count];
    }

    public IReadOnlyList<ServiceAction> All
    {
        get
        {
            if (_all is { } all)
                return all;
            var actions = new ServiceAction[_actions.Length];
            for (var i = 0; i < actions.Length; i++)
                actions[i] = Get(i);
            Interlocked.CompareExchange(ref _all, actions, null);
            return _all;
        }
    }

    public ServiceAction? Find(string name) => _indexes.TryGetValue(name, out var index) ? Get(index) : null;

    private ServiceAction Get(int index)
    {
        if (Volatile.Read(ref _actions[index]) is { } known)
            return known;
        var start = _starts[index];
        var action = Parse(_text.Substring(start, EndOfLine(start) - start).Split('\t'));
        return Interlocked.CompareExchange(ref _actions[index], action, null) ?? action;
    }

    private int EndOfLine(int start)
    {
        var end = _text.IndexOf('\n', start);
        return end < 0 ? _text.Length : end;
    }

    private ServiceAction Parse(string[] row) => new(
        _prefix,
        row[0],
        ParseLevel(row[1]),
        ParseResourceTypes(row.Column(2)),
        _contents.Keys(row.Column(3)),
        row.Column(4).List(' '));

    private ActionResourceType[] ParseResourceTypes(string column)
    {
        var parts = column.List(';');
        var types = new ActionResourceType[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            var name = equals < 0 ? parts[i] : parts[i].Substring(0, equals);
            var isRequired = name[name.Length - 1] == '*';
            if (isRequired)
                name = name.Substring(0, name.Length - 1);
            var type = _contents.FindResourceType(name)
                ?? throw new FormatException($"{_prefix}: no resource type '{name}'.");
            types[i] = new ActionResourceType(type, isRequired, _contents.Keys(equals < 0 ? "" : parts[i].Substring(equals + 1)));
        }

        return types;
    }

    private static AccessLevel ParseLevel(string column) => column switch
    {
        "List" => AccessLevel.List,
        "Read" => AccessLevel.Read,
        "Write" => AccessLevel.Write,
        "Tagging" => AccessLevel.Tagging,
        "PermissionsManagement" => AccessLevel.PermissionsManagement,
        _ => throw new FormatException($"'{column}' is not an access level."),
    };
}
