package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree, held against the vectors that implementations of Certificate Transparency share. */
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void each_root_is_the_one_others_come_to() {
        MerkleTree tree = new MerkleTree();

        for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
            byte[] hash = Hashes.leaf(HexFormat.of().parseHex(LEAVES.get(leaf)));

            assertThat(hex(tree.rootWith(hash))).isEqualTo(ROOTS.get(leaf));
            tree.add(hash);
            assertThat(hex(tree.root())).isEqualTo(ROOTS.get(leaf));
        }
    }

    @Test
    void a_tree_without_leaves_has_the_hash_of_nothing_as_its_root() {
        assertThat(hex(new MerkleTree().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void blocks_do_not_change_the_root() {
        MerkleTree plain = new MerkleTree();
        LinkTree inBlocks = new LinkTree();
        assertThat(inBlocks.root()).isEqualTo(plain.root());

        for (int number = 1; number <= 5 * LinkTree.BLOCK + 7; number++) {
            byte[] link = ByteBuffer.allocate(4).putInt(number).array();
            plain.add(Hashes.leaf(link));
            inBlocks.add(link);

            assertThat(inBlocks.root()).as("of %d links", number).isEqualTo(plain.root());
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
