namespace Dstack.Backend.Model;

/// <summary>A Git repository that jobs are submitted from.</summary>
public sealed record Repo(string User, string Name)
{
    public string Path => $"{User}/{Name}";
}
