using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.House.Tests;

/// <summary>The floors of a project: rooms that may import those before them.</summary>
internal sealed class Floors
{
    private const string Root = "/";
    private const string Family = "/*";

    private readonly Dictionary<string, int> levels = [];

    /// <summary>Reads <c>`Text` → `Grants`, `ModelFiles` → `Rules/*` → `/`</c>.</summary>
    public Floors(string text)
    {
        foreach (var (level, floor) in text.Split('→').Index())
        {
            foreach (var room in floor.Split(','))
                levels.Add(room.Trim().Trim('`'), level);
        }
    }

    public IEnumerable<string> Rooms => levels.Keys;

    /// <summary>The room of a file: its folder, or the nearest one above that has a floor.</summary>
    public string RoomOf(string file)
    {
        var folder = FolderOf(file);
        for (var room = folder; room.Length > 0; room = FolderOf(room))
        {
            if (levels.ContainsKey(room) || levels.ContainsKey(FolderOf(room) + Family))
                return room;
        }

        return folder.Length == 0 ? Root : folder;
    }

    public IEnumerable<(string From, string To)> RoomImports(IEnumerable<(string From, string To)> imports) =>
        imports.Select(import => (From: RoomOf(import.From), To: RoomOf(import.To))).Where(import => import.From != import.To).Distinct();

    public IEnumerable<string> WithoutFloor(IEnumerable<string> files) => files.Where(file => LevelOf(RoomOf(file)) is null);

    /// <summary>Imports of a room that is not below, but for those between families, which share a floor.</summary>
    public IEnumerable<string> UpwardImports(IEnumerable<(string From, string To)> imports) =>
        imports.Where(import => !MayImport(RoomOf(import.From), RoomOf(import.To))).Select(import => $"{import.From} imports {import.To}");

    private bool MayImport(string from, string to) =>
        from == to || LevelOf(to) < LevelOf(from) || (IsFamily(from) && IsFamily(to) && LevelOf(from) == LevelOf(to));

    private int? LevelOf(string room) =>
        levels.TryGetValue(room, out var level) || levels.TryGetValue(FolderOf(room) + Family, out level) ? level : null;

    private bool IsFamily(string room) => !levels.ContainsKey(room) && levels.ContainsKey(FolderOf(room) + Family);

    private static string FolderOf(string path) => path.LastIndexOf('/') is var end and > 0 ? path[..end] : "";
}
