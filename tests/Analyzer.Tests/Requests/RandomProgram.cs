using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>
/// A method of random statements around one call of GetObject, written as C# and run as well: each run takes its own way through the
/// conditions and notes whether the request of the call had a version.
/// </summary>
internal sealed class RandomProgram
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly Action<Run> _body;

    public RandomProgram(int seed)
    {
        _random = new Random(seed);
        var before = Block(3, inLoop: false);
        _text.AppendLine("await s3.GetObjectAsync(request);");
        var after = Block(1, inLoop: false);
        _body = run =>
        {
            before(run);
            run.Call();
            after(run);
        };
    }

    /// <summary>The statements.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether the request had a version, in each of the runs that came to the call.</summary>
    public IReadOnlyCollection<bool> Runs(int count)
    {
        var seen = new HashSet<bool>();
        for (var index = 0; index < count; index++)
        {
            var run = new Run(_random, seen);
            try
            {
                _body(run);
            }
            catch (Exception exception) when (exception is Thrown or Returned)
            {
            }
        }

        return seen;
    }

    private Action<Run> Block(int depth, bool inLoop)
    {
        var statements = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Statement(depth, inLoop)).ToArray();
        return run =>
        {
            foreach (var statement in statements)
                statement(run);
        };
    }

    private Action<Run> Statement(int depth, bool inLoop)
    {
        switch (_random.Next(depth == 0 ? 5 : 11))
        {
            case < 4:
                return Change();
            case 4:
                return Jump(inLoop);
            case 5 or 6:
                return Branch(depth, inLoop);
            case 7:
                return Loop(depth, "while (Flag())", run => run.Decide());
            case 8:
                return Loop(depth, $"foreach (var item{depth} in Items())", run => run.Decide());
            case 9:
                return Attempt(depth, inLoop);
            default:
                return Write("_ = Flag() ? request.VersionId = \"1\" : \"\";", run => run.HasVersion |= run.Decide());
        }
    }

    private Action<Run> Change() => _random.Next(4) switch
    {
        0 => Write("request.VersionId = null;", run => run.HasVersion = false),
        1 => Write("request = new GetObjectRequest();", run => run.HasVersion = false),
        _ => Write("request.VersionId = \"1\";", run => run.HasVersion = true),
    };

    private Action<Run> Write(string text, Action<Run> effect)
    {
        _text.AppendLine(text);
        return effect;
    }

    private Action<Run> Jump(bool inLoop) => _random.Next(4) switch
    {
        0 when inLoop => Write("if (Flag()) break;", run => run.Leave<Broken>()),
        1 when inLoop => Write("if (Flag()) continue;", run => run.Leave<Continued>()),
        2 => Write("if (Flag()) return;", run => run.Leave<Returned>()),
        _ => Write("if (Flag()) throw new InvalidOperationException();", run => run.Leave<Thrown>()),
    };

    private Action<Run> Branch(int depth, bool inLoop)
    {
        _text.AppendLine("if (Flag()) {");
        var then = Block(depth - 1, inLoop);
        _text.AppendLine("} else {");
        var otherwise = Block(depth - 1, inLoop);
        _text.AppendLine("}");
        return run => (run.Decide() ? then : otherwise)(run);
    }

    private Action<Run> Loop(int depth, string head, Func<Run, bool> enters)
    {
        _text.AppendLine(head + " {");
        var body = Block(depth - 1, inLoop: true);
        _text.AppendLine("}");
        return run =>
        {
            for (var round = 0; round < 4 && enters(run); round++)
            {
                try
                {
                    body(run);
                }
                catch (Continued)
                {
                }
                catch (Broken)
                {
                    return;
                }
            }
        };
    }

    private Action<Run> Attempt(int depth, bool inLoop)
    {
        _text.AppendLine("try {");
        var body = Block(depth - 1, inLoop);
        _text.AppendLine("} catch (InvalidOperationException) {");
        var handler = Block(depth - 1, inLoop);
        _text.AppendLine("} finally {");
        var last = Change();
        _text.AppendLine("}");
        return run =>
        {
            try
            {
                body(run);
            }
            catch (Thrown)
            {
                handler(run);
            }
            finally
            {
                last(run);
            }
        };
    }

    /// <summary>One way through a program.</summary>
    internal sealed class Run(Random random, HashSet<bool> seen)
    {
        public bool HasVersion { get; set; }

        public bool Decide() => random.Next(2) == 0;

        public void Call() => seen.Add(HasVersion);

        public void Leave<T>()
            where T : Exception, new()
        {
            if (Decide())
                throw new T();
        }
    }

    private sealed class Thrown : Exception;

    private sealed class Returned : Exception;

    private sealed class Broken : Exception;

    private sealed class Continued : Exception;
}
